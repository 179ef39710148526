package vn.sogiamsat.projections.processor;

import java.util.List;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.write.OldNames;
import vn.sogiamsat.projections.write.ViewReader;

/** The audit trail, the meetings, and the organisation with its persons and their names. */
public final class Views implements Projection {
    public static final String NAME = "views";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<View> views() {
        return List.of(View.AUDIT, View.MEETINGS, View.ORGANISATION, View.PERSONS);
    }

    @Override
    public Work begin(Tools tools) {
        ProcessorParts parts = tools.parts();
        OldNames oldNames = new OldNames(parts.client(), tools.indices());
        ViewReader reader = new ViewReader(parts.client(), tools.indices(), tools.patience());
        Writing writing = new Writing(tools.writer(), tools.indices(), tools.refusals(), tools.health());
        OpenedTexts personal = new OpenedTexts(parts.personal());
        return new Work() {
            @Override
            public Projector projector() {
                return new BatchProjector(
                        writing, reader, oldNames, parts.codec(), personal, tools.facts()::unitToldBefore);
            }

            @Override
            public void start() {
                oldNames.start();
            }

            @Override
            public void stop() {
                oldNames.stop();
            }
        };
    }
}
