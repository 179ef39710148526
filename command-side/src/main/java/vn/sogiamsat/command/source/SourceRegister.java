package vn.sogiamsat.command.source;

import org.springframework.stereotype.Component;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.command.CommandRefused;

/** Finds registered sources by name. */
@Component
public class SourceRegister {
    private final SourceTable table;

    SourceRegister(SourceTable table) {
        this.table = table;
    }

    /**
     * What the source may send, whether or not it still may.
     *
     * @throws CommandRefused when no source of this name was ever registered
     */
    public SourcePrincipal principal(String name) {
        return table.byName(name)
                .map(source -> new SourcePrincipal(source.name(), source.types(), source.units()))
                .orElseThrow(() -> unknown(name));
    }

    /** @throws CommandRefused when no source of this name may send */
    void mustBeActive(String name) {
        Source source = table.byName(name).orElseThrow(() -> unknown(name));
        if (!source.active()) {
            throw new CommandRefused(
                    "source-revoked", "Nguồn gửi “" + name + "” đã bị thu hồi. (The source is revoked.)");
        }
    }

    static CommandRefused unknown(String name) {
        return new CommandRefused(
                "unknown-source", "Không có nguồn gửi nào tên là “" + name + "”. (There is no source of this name.)");
    }
}
