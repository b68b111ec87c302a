package io.dynobench.security;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** Tells the OpenAPI document how a caller identifies itself, so that /docs can try calls out. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(title = "Dynobench", version = "v1", description = "Benchmarks on your own devices"),
    security = @SecurityRequirement(name = "key"))
@SecurityScheme(
    name = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "The one line of <data-dir>/api.key. Only changes need it, unless reading is private.")
class ApiDescription {}
