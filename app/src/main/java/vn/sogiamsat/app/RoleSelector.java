package vn.sogiamsat.app;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the sides of the house that this process is to play. */
class RoleSelector implements ImportSelector {
    private final Environment environment;

    RoleSelector(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        String[] names = environment.getProperty(
                "ledger.roles", String[].class, new String[] {"command", "projections", "query"});
        return Arrays.stream(names)
                .map(name -> Role.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .map(Role::configuration)
                .map(Class::getName)
                .toArray(String[]::new);
    }
}
