package vn.sogiamsat.app.roles;

import vn.sogiamsat.command.CommandSide;
import vn.sogiamsat.projections.Projections;
import vn.sogiamsat.query.QuerySide;

/** What a process can be: one side of the house, or several. */
public enum Role {
    COMMAND(CommandSide.class),
    PROJECTIONS(Projections.class),
    QUERY(QuerySide.class);

    private final Class<?> configuration;

    Role(Class<?> configuration) {
        this.configuration = configuration;
    }

    /** The side's configuration. */
    public Class<?> configuration() {
        return configuration;
    }
}
