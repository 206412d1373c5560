package dev.bof.migration.read.web;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.ResourceModel.FrontEnd;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Hierarchy.Level;
import java.util.List;

/**
 * A method that answers requests, as its annotations say; what its code does is another matter.
 *
 * @param root the class by which it is reached
 * @param resource the class that has it: the root, or a sub-resource
 * @param level the class whose method it is, with its type variables
 * @param request null where it reads no body
 * @param status by annotation; 0 where none says one
 */
public record Route(
        FrontEnd frontEnd,
        TypeDeclaration<?> root,
        TypeDeclaration<?> resource,
        Level level,
        MethodDeclaration method,
        String httpMethod,
        String path,
        List<Parameter> parameters,
        RequestBody request,
        TypeRef returns,
        int status,
        List<String> consumes,
        List<String> produces,
        List<String> roles,
        boolean deprecated,
        String description) {}
