package vn.sogiamsat.command.absence;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.Stated;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.StatementFile;
import vn.sogiamsat.log.MalformedException;

/** Reads a kept statement for those who show it. */
final class StatedReader {
    private StatedReader() {}

    static Stated read(UUID id, byte[] content) {
        try {
            StatementFile file = StatementFile.parse(content);
            return stated(id, Statement.parse(file.statement().text()), content);
        } catch (MalformedException e) {
            throw new IllegalStateException("statement " + id + " was altered in the database", e);
        }
    }

    private static Stated stated(UUID id, Statement statement, byte[] content) {
        Statement.Answer answer = statement.answer();
        return new Stated(
                id,
                statement.madeAt(),
                statement.reason(),
                switch (statement.question()) {
                    case Question.Numbers asked ->
                        new AbsenceStatements.Numbers(asked.source(), asked.prefix(), asked.from(), asked.to());
                    case Question.Facts asked ->
                        new AbsenceStatements.Facts(
                                asked.code(), asked.below(), asked.types(), asked.from(), asked.to());
                },
                switch (statement.question()) {
                    case Question.Numbers asked -> List.of();
                    case Question.Facts asked -> asked.units();
                },
                statement.events() - 1,
                new Integrity.Point(
                        statement.tree().size(), statement.tree().root().base64()),
                answer.count(),
                answer.listed().stream()
                        .map(found -> new AbsenceStatements.Found(
                                found.position(),
                                UUID.fromString(found.event()),
                                found.type(),
                                found.sourceId(),
                                found.withdrawn(),
                                found.conflict()))
                        .toList(),
                answer.missing().stream()
                        .map(range -> new AbsenceStatements.Range(range.from(), range.to()))
                        .toList(),
                answer.besideCount(),
                answer.beside().stream()
                        .map(each -> new AbsenceStatements.Beside(
                                each.position(), UUID.fromString(each.event()), each.type(), each.sourceId()))
                        .toList(),
                answer.waiting(),
                statement.text(),
                content);
    }
}
