package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.imports.value.Said;

/** Assignments: a row is a superior who follows a cell. */
final class AssignmentsTable implements Table {
    @Override
    public String code() {
        return "assignments";
    }

    @Override
    public Said title() {
        return new Said("Phân công theo dõi chi bộ", "Superiors assigned to cells");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một cấp ủy viên được phân công theo dõi một chi bộ, được ghi là “Phân công theo dõi chi bộ”.",
                "Each row is a superior assigned to a cell, recorded as “Superior assigned to a cell”.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(List.of(MembersTable.PERSON, MembersTable.CELL), Spell.COLUMNS, Decision.COLUMNS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        String person = values.code(MembersTable.PERSON);
        String cell = values.code(MembersTable.CELL);
        ObjectNode data = Values.object().put("cell", cell);
        Spell spell = Spell.put(data, values);
        Decision.put(data, values);
        return List.of(new Told(
                "vn.sogiamsat.person.superior-assigned",
                "person/" + person,
                spell.begins(),
                data,
                "assigned/" + person + "/" + cell + "/" + spell.from()));
    }
}
