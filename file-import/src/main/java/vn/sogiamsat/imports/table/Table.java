package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.Optional;
import vn.sogiamsat.imports.value.Said;

/** A kind of table that can be imported. */
public interface Table {
    /** All of them, in the order in which an office fills them in: later ones name what is in earlier ones. */
    static List<Table> all() {
        return List.of(
                new UnitsTable(),
                new MembersTable(),
                new PositionsTable(),
                new AssignmentsTable(),
                new MeetingsTable(),
                new AttendanceTable(),
                new DocumentsTable());
    }

    static Optional<Table> of(String code) {
        return all().stream().filter(table -> table.code().equals(code)).findFirst();
    }

    /** In addresses and names of files. */
    String code();

    Said title();

    /** What a row of it is, and what becomes of it. */
    Said explained();

    List<Column> columns();

    /** Whether it lies in a ZIP together with files that its rows are about. */
    default boolean isInArchive() {
        return false;
    }

    /** What a row tells; of no worth where the values have problems. */
    List<Told> read(Values values);
}
