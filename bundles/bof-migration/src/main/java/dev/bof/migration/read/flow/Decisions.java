package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.stream.Stream;

/** Methods that do nothing but decide between expressions, and so are as good as one. */
final class Decisions {
    private Decisions() {}

    /** The statements of such a method without its checks, which are rules of their own; empty where it is none. */
    static List<Statement> of(MethodDeclaration method) {
        List<Statement> statements = method.getBody().stream()
                .flatMap(body -> body.getStatements().stream())
                .flatMap(Decisions::attempted)
                .filter(each -> !onlyThrows(each))
                .toList();
        return decides(statements) ? statements : List.of();
    }

    /** Whether statements do nothing but name values, ask conditions and return. */
    private static boolean decides(List<Statement> statements) {
        return !statements.isEmpty()
                && statements.stream().allMatch(Decisions::decides)
                && statements.get(statements.size() - 1) instanceof ReturnStmt;
    }

    private static boolean decides(Statement statement) {
        if (statement instanceof ReturnStmt end) {
            return end.getExpression().isPresent();
        }
        if (statement instanceof IfStmt branch) {
            return branch.getElseStmt().isEmpty() && decides(of(branch.getThenStmt()));
        }
        return statement instanceof ExpressionStmt one && one.getExpression().isVariableDeclarationExpr();
    }

    /** The statements of a branch. */
    static List<Statement> of(Statement branch) {
        return branch instanceof BlockStmt block ? block.getStatements() : List.of(branch);
    }

    /** What is tried, where each failure is a rule of its own: it is thrown on. */
    private static Stream<Statement> attempted(Statement statement) {
        boolean throwsOn = statement instanceof TryStmt attempt
                && attempt.getResources().isEmpty()
                && attempt.getFinallyBlock().isEmpty()
                && attempt.getCatchClauses().stream()
                        .allMatch(each -> each.getBody().getStatements().size() == 1
                                && each.getBody().getStatement(0).isThrowStmt());
        return throwsOn ? statement.asTryStmt().getTryBlock().getStatements().stream() : Stream.of(statement);
    }

    private static boolean onlyThrows(Statement statement) {
        if (!(statement instanceof IfStmt branch) || branch.getElseStmt().isPresent()) {
            return false;
        }
        Statement then = branch.getThenStmt();
        return then.isThrowStmt()
                || then instanceof BlockStmt block
                        && block.getStatements().size() == 1
                        && block.getStatement(0).isThrowStmt();
    }
}
