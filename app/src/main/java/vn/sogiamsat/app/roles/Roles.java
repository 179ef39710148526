package vn.sogiamsat.app.roles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * Which roles this process plays.
 *
 * @param others whether Axon Server leads to the processes that play the other ones
 */
public record Roles(Set<Role> here, boolean others) {
    private static final String SETTING = "ledger.roles";
    private static final String TOKENS = "ledger.projections.tokens";

    public Roles {
        here = Set.copyOf(here);
    }

    /** @throws Refusal where a role is unknown, or could not reach what it needs */
    public static Roles of(Environment environment) {
        String[] names = environment.getRequiredProperty(SETTING, String[].class);
        Set<Role> here = EnumSet.noneOf(Role.class);
        Arrays.stream(names).forEach(name -> here.add(role(name.strip())));
        boolean others = environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
        if (here.isEmpty()) {
            throw unknown("");
        }
        if (!here.contains(Role.COMMAND) && !others) {
            throw new Refusal(
                    "%s=%s: không có vai trò command thì phải có Axon Server để tìm tiến trình khác. Hãy đặt axon.axonserver.enabled=true và axon.axonserver.servers."
                            .formatted(SETTING, String.join(",", names)),
                    "%s=%s: without the role command a process finds the others through Axon Server. Set axon.axonserver.enabled=true and axon.axonserver.servers."
                            .formatted(SETTING, String.join(",", names)));
        }
        if (here.contains(Role.PROJECTIONS)
                && !here.contains(Role.COMMAND)
                && !"elasticsearch".equalsIgnoreCase(environment.getProperty(TOKENS))) {
            throw new Refusal(
                    "Không có vai trò command thì không có cơ sở dữ liệu để ghi tiến độ cập nhật. Hãy đặt %s=elasticsearch."
                            .formatted(TOKENS),
                    "Without the role command there is no database that could keep how far the projections are. Set %s=elasticsearch."
                            .formatted(TOKENS));
        }
        return new Roles(here, others);
    }

    /** Whether this process plays a role. */
    public boolean play(Role role) {
        return here.contains(role);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Refusal unknown(String name) {
        String known = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Refusal(
                "%s: không có vai trò «%s»; có: %s.".formatted(SETTING, name, known),
                "%s: there is no role “%s”; there are: %s.".formatted(SETTING, name, known));
    }
}
