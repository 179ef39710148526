package vn.sogiamsat.query.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.PreviewAdoption;

/** Stands where obligations are judged: says what it is told to say, the last of it for ever. */
@Component
public class StubPreviews {
    private final Deque<AdoptionPreview> answers = new ArrayDeque<>();
    private final List<PreviewAdoption> asked = new ArrayList<>();

    /** From now on these one after the other. */
    public synchronized void answers(AdoptionPreview... previews) {
        answers.clear();
        asked.clear();
        answers.addAll(List.of(previews));
    }

    public synchronized List<PreviewAdoption> asked() {
        return List.copyOf(asked);
    }

    @QueryHandler
    synchronized AdoptionPreview preview(PreviewAdoption query) {
        asked.add(query);
        return answers.size() > 1 ? answers.remove() : answers.element();
    }
}
