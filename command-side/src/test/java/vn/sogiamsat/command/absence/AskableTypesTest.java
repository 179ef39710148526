package vn.sogiamsat.command.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.evidence.statement.Told;

/** A type of which one can ask whether there is any of a unit, and of which none is ever found, would be a lie. */
class AskableTypesTest {
    private static final Path FROZEN = Path.of("../core-api/src/test/resources/frozen");

    @Test
    void of_every_type_that_can_be_asked_for_the_unit_is_found_in_what_is_stored() throws Exception {
        List<EventTypes.Descriptor> types = EventTypes.all().stream()
                .filter(EventTypes.Descriptor::isOfUnit)
                .toList();

        assertThat(types).hasSizeGreaterThan(40);
        for (EventTypes.Descriptor type : types) {
            for (Path frozen : frozen(type.name())) {
                assertThat(Told.read(Files.readAllBytes(frozen)).units())
                        .as(frozen.toString())
                        .isNotEmpty();
            }
        }
    }

    private static List<Path> frozen(String type) throws IOException {
        try (Stream<Path> files = Files.list(FROZEN)) {
            return files.filter(file -> file.getFileName().toString().startsWith(type + ".r"))
                    .toList();
        }
    }
}
