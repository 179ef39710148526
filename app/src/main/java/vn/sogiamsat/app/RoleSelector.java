package vn.sogiamsat.app;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import vn.sogiamsat.app.disk.SpaceGuardConfiguration;
import vn.sogiamsat.app.remote.CommandSideElsewhere;
import vn.sogiamsat.app.remote.ProjectionsSideElsewhere;
import vn.sogiamsat.app.remote.Served;
import vn.sogiamsat.app.roles.Role;
import vn.sogiamsat.app.roles.Roles;

/** Brings in the sides of the house that this process is to play, and ways to those that it is not. */
class RoleSelector implements ImportSelector {
    private final Environment environment;

    RoleSelector(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        Roles roles = Roles.of(environment);
        List<Class<?>> all = new ArrayList<>();
        roles.here().forEach(role -> all.add(role.configuration()));
        if (roles.play(Role.COMMAND)) {
            all.add(SpaceGuardConfiguration.class);
        }
        if (roles.others()) {
            all.add(Served.class);
            if (!roles.play(Role.COMMAND)) {
                all.add(CommandSideElsewhere.class);
            }
            if (!roles.play(Role.PROJECTIONS)) {
                all.add(ProjectionsSideElsewhere.class);
            }
        }
        return all.stream().map(Class::getName).toArray(String[]::new);
    }
}
