package vn.sogiamsat.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.UnitDoc;

/** Tells of a unit the way the organisation index holds it. */
public final class Units {
    public static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final String code;
    private final List<UnitDoc.Named> names = new ArrayList<>();
    private final List<UnitDoc.Coded> codes = new ArrayList<>();
    private final List<UnitDoc.Parent> parents = new ArrayList<>();
    private UnitLevel level = UnitLevel.CELL;
    private @Nullable LocalDate established = ALWAYS;
    private @Nullable LocalDate ended;
    private @Nullable UUID successor;

    private Units(String code) {
        this.code = code;
    }

    public static Units unit(String code) {
        return new Units(code);
    }

    public static UUID id(String code) {
        return UnitId.ofCode(code).value();
    }

    public Units level(UnitLevel level) {
        this.level = level;
        return this;
    }

    public Units established(@Nullable LocalDate day) {
        this.established = day;
        return this;
    }

    public Units named(String name, LocalDate from, @Nullable LocalDate to) {
        names.add(new UnitDoc.Named(name, from, to));
        return this;
    }

    public Units coded(String code, LocalDate from, @Nullable LocalDate to) {
        codes.add(new UnitDoc.Coded(code, from, to));
        return this;
    }

    public Units atTop() {
        parents.add(new UnitDoc.Parent(null, ALWAYS, null, 0));
        return this;
    }

    public Units under(String parent) {
        return under(parent, ALWAYS, null);
    }

    public Units under(String parent, LocalDate from, @Nullable LocalDate to) {
        parents.add(new UnitDoc.Parent(id(parent), from, to, parents.size()));
        return this;
    }

    public Units dissolved(LocalDate day) {
        this.ended = day;
        return this;
    }

    public Units mergedInto(String successor, LocalDate day) {
        this.ended = day;
        this.successor = id(successor);
        return this;
    }

    public UnitDoc doc() {
        List<String> all = names.stream().map(UnitDoc.Named::name).toList();
        return new UnitDoc(
                "unit",
                new UnitDoc.UnitPart(
                        id(code), code, all, all.stream().map(Folding::fold).toList(), level.code()),
                List.copyOf(names),
                List.copyOf(codes),
                List.copyOf(parents),
                established,
                ended,
                successor,
                1,
                List.of());
    }
}
