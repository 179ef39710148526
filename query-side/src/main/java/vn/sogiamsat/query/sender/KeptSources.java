package vn.sogiamsat.query.sender;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.LedgerQuery.Source;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.WriteSide;

/** The sources a user keeps. */
@Component
class KeptSources {
    private final WriteSide writeSide;

    KeptSources(WriteSide writeSide) {
        this.writeSide = writeSide;
    }

    /**
     * By name.
     *
     * @throws AccessDeniedException when they keep none at all
     */
    List<Source> of(Viewer viewer) {
        if (!viewer.isKeeper()) {
            throw new AccessDeniedException("keeps no source");
        }
        return writeSide.askForAll(new LedgerQuery.FindSources(), Source.class).stream()
                .filter(source -> viewer.keeps(source.name()))
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    /** @throws ProblemException when there is no such source, or the user does not keep it */
    Source one(String name, Viewer viewer) {
        return of(viewer).stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** How many submissions of each source wait in quarantine. */
    Map<String, Long> waiting() {
        return writeSide.askForAll(new SenderQuery.CountWaiting(), SenderQuery.Waiting.class).stream()
                .collect(Collectors.toMap(SenderQuery.Waiting::source, SenderQuery.Waiting::count));
    }

    /**
     * Fills in what the head of each page of a source shows.
     *
     * @param part which of its pages it is
     */
    Source head(String name, String part, Viewer viewer, Model model) {
        Source source = one(name, viewer);
        model.addAttribute("source", source);
        model.addAttribute("part", part);
        model.addAttribute("waiting", waiting().getOrDefault(name, 0L));
        return source;
    }
}
