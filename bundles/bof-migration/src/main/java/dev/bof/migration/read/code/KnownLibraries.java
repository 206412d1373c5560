package dev.bof.migration.read.code;

import java.util.Map;
import java.util.Set;

/** Which of the packages imported with a star has a class: those that often stand side by side. */
final class KnownLibraries {
    private static final Set<String> VALIDATION = Set.of(
            "NotNull",
            "NotBlank",
            "NotEmpty",
            "Size",
            "Min",
            "Max",
            "Email",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero",
            "DecimalMin",
            "DecimalMax",
            "Digits",
            "Past",
            "PastOrPresent",
            "Future",
            "FutureOrPresent",
            "AssertTrue",
            "AssertFalse",
            "Null");
    private static final Set<String> JAX_RS = Set.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "Path",
            "PathParam",
            "QueryParam",
            "HeaderParam",
            "FormParam",
            "CookieParam",
            "MatrixParam",
            "BeanParam",
            "DefaultValue",
            "Produces",
            "Consumes",
            "ApplicationPath",
            "WebApplicationException",
            "NotFoundException",
            "BadRequestException",
            "ClientErrorException",
            "ForbiddenException",
            "NotAuthorizedException",
            "ServerErrorException");
    private static final Set<String> JAX_RS_CORE =
            Set.of("Response", "MediaType", "UriInfo", "Context", "Application", "HttpHeaders", "SecurityContext");
    private static final Set<String> SPRING_WEB = Set.of(
            "RestController",
            "RequestMapping",
            "GetMapping",
            "PostMapping",
            "PutMapping",
            "DeleteMapping",
            "PatchMapping",
            "PathVariable",
            "RequestParam",
            "RequestBody",
            "RequestHeader",
            "ResponseStatus",
            "ControllerAdvice",
            "RestControllerAdvice",
            "ExceptionHandler",
            "ResponseBody",
            "ModelAttribute");
    private static final Set<String> SPRING_HTTP =
            Set.of("ResponseEntity", "HttpStatus", "MediaType", "HttpHeaders", "ProblemDetail");
    private static final Set<String> JACKSON = Set.of(
            "JsonProperty",
            "JsonIgnore",
            "JsonIgnoreProperties",
            "JsonInclude",
            "JsonFormat",
            "JsonPropertyOrder",
            "JsonValue",
            "JsonCreator");
    private static final Set<String> LOMBOK = Set.of(
            "Data",
            "Getter",
            "Setter",
            "Value",
            "Builder",
            "AllArgsConstructor",
            "NoArgsConstructor",
            "RequiredArgsConstructor",
            "ToString",
            "EqualsAndHashCode",
            "SuperBuilder");

    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry("jakarta.validation.constraints", VALIDATION),
            Map.entry("javax.validation.constraints", VALIDATION),
            Map.entry("jakarta.ws.rs", JAX_RS),
            Map.entry("javax.ws.rs", JAX_RS),
            Map.entry("jakarta.ws.rs.core", JAX_RS_CORE),
            Map.entry("javax.ws.rs.core", JAX_RS_CORE),
            Map.entry("org.springframework.web.bind.annotation", SPRING_WEB),
            Map.entry("org.springframework.http", SPRING_HTTP),
            Map.entry("com.fasterxml.jackson.annotation", JACKSON),
            Map.entry("lombok", LOMBOK));

    private KnownLibraries() {}

    static boolean has(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return CLASSES.getOrDefault(qualifiedName.substring(0, dot), Set.of())
                .contains(qualifiedName.substring(dot + 1));
    }

    /** Whether it is certainly no class of its package: all that matters of that package is listed here. */
    static boolean lacks(String qualifiedName) {
        return CLASSES.containsKey(qualifiedName.substring(0, qualifiedName.lastIndexOf('.'))) && !has(qualifiedName);
    }
}
