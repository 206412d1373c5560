package dev.bof.migration.read.code;

import java.util.Set;

/** Libraries whose annotations and classes have a meaning here, each under every name that its packages had. */
public enum Api {
    JPA("jakarta.persistence", "javax.persistence"),
    VALIDATION(
            "jakarta.validation",
            "javax.validation",
            "jakarta.validation.constraints",
            "javax.validation.constraints",
            "org.hibernate.validator.constraints"),
    JAX_RS(
            "jakarta.ws.rs",
            "javax.ws.rs",
            "jakarta.ws.rs.core",
            "javax.ws.rs.core",
            "jakarta.ws.rs.ext",
            "javax.ws.rs.ext"),
    RESTEASY("org.jboss.resteasy.reactive", "org.jboss.resteasy.annotations.jaxrs"),
    INJECT("jakarta.inject", "javax.inject"),
    CDI(
            "jakarta.enterprise.context",
            "javax.enterprise.context",
            "jakarta.enterprise.inject",
            "javax.enterprise.inject"),
    EJB("jakarta.ejb", "javax.ejb"),
    TRANSACTION("jakarta.transaction", "javax.transaction", "org.springframework.transaction.annotation"),
    SECURITY(
            "jakarta.annotation.security",
            "javax.annotation.security",
            "org.springframework.security.access.annotation"),
    SPRING_SECURITY("org.springframework.security.access.prepost", "org.springframework.security.access.annotation"),
    OSGI("org.osgi.service.component.annotations"),
    SPRING_WEB("org.springframework.web.bind.annotation"),
    SPRING(
            "org.springframework.stereotype",
            "org.springframework.context.annotation",
            "org.springframework.beans.factory.annotation",
            "org.springframework.boot.autoconfigure",
            "org.springframework.lang"),
    SPRING_DATA(
            "org.springframework.data.jpa.repository",
            "org.springframework.data.repository",
            "org.springframework.data.repository.query",
            "org.springframework.data.web",
            "org.springframework.data.annotation",
            "org.springframework.format.annotation"),
    JACKSON("com.fasterxml.jackson.annotation", "com.fasterxml.jackson.databind.annotation"),
    JSONB("jakarta.json.bind.annotation", "javax.json.bind.annotation"),
    JAXB("jakarta.xml.bind.annotation", "javax.xml.bind.annotation", "jakarta.xml.bind.annotation.adapters"),
    LOMBOK("lombok", "lombok.experimental", "lombok.extern.slf4j"),
    MAPSTRUCT("org.mapstruct"),
    HIBERNATE("org.hibernate.annotations"),
    OPEN_API(
            "io.swagger.v3.oas.annotations",
            "io.swagger.v3.oas.annotations.media",
            "io.swagger.v3.oas.annotations.responses",
            "io.swagger.v3.oas.annotations.parameters",
            "io.swagger.annotations",
            "org.eclipse.microprofile.openapi.annotations",
            "org.eclipse.microprofile.openapi.annotations.media");

    private final Set<String> packages;

    Api(String... packages) {
        this.packages = Set.of(packages);
    }

    /** Whether a qualified name is a class of this library with this simple name. */
    public boolean isClass(String qualifiedName, String simpleName) {
        return qualifiedName.endsWith("." + simpleName) && has(qualifiedName);
    }

    /** Whether a qualified name is a class of this library. */
    public boolean has(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return dot > 0 && packages.contains(qualifiedName.substring(0, dot));
    }
}
