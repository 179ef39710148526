package vn.sogiamsat.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import vn.sogiamsat.app.roles.Role;
import vn.sogiamsat.app.roles.Roles;

/** Only the command side has a database; a process without it needs no address of any. */
final class WithoutDatabase implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String DATABASE = "org.springframework.boot.jdbc.";

    private boolean database;

    @Override
    public void setEnvironment(Environment environment) {
        database = Roles.of(environment).play(Role.COMMAND);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            matches[i] = database || name == null || !name.startsWith(DATABASE);
        }
        return matches;
    }
}
