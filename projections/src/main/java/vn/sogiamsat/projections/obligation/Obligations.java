package vn.sogiamsat.projections.obligation;

import java.util.List;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.Tools;

/** The versions of all obligations, the scores of days, and the rulebooks as they were adopted. */
public final class Obligations implements Projection {
    public static final String NAME = "obligations";

    private final Live live;

    public Obligations() {
        this(new Live());
    }

    /** @param live where others may look at what is judged by */
    Obligations(Live live) {
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<View> views() {
        return List.of(View.OBLIGATIONS, View.RULEBOOKS, View.SCORES);
    }

    @Override
    public Work begin(Tools tools) {
        return new ObligationWork(tools, live);
    }
}
