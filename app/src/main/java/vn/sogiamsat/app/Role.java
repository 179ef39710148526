package vn.sogiamsat.app;

import vn.sogiamsat.command.CommandSide;
import vn.sogiamsat.projections.Projections;
import vn.sogiamsat.query.QuerySide;

/** What a process can be: one side of the house, or several. */
enum Role {
    COMMAND(CommandSide.class),
    PROJECTIONS(Projections.class),
    QUERY(QuerySide.class);

    private final Class<?> configuration;

    Role(Class<?> configuration) {
        this.configuration = configuration;
    }

    Class<?> configuration() {
        return configuration;
    }
}
