package vn.sogiamsat.query.sender;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.write.WriteSide;

/** Which numbers are missing among the ids of a source. */
@Controller
class GapsPage {
    private static final int LONGEST_ID = 200;

    private final KeptSources kept;
    private final WriteSide writeSide;

    GapsPage(KeptSources kept, WriteSide writeSide) {
        this.kept = kept;
        this.writeSide = writeSide;
    }

    @GetMapping("/senders/{name}/gaps")
    String show(@PathVariable String name, @RequestParam(defaultValue = "") String prefix, Viewer viewer, Model model) {
        kept.head(name, "gaps", viewer, model);
        String asked = prefix.strip();
        SenderQuery.Gaps gaps = asked.length() > LONGEST_ID
                ? new SenderQuery.Gaps(false, List.of())
                : writeSide
                        .ask(new SenderQuery.FindGaps(name, asked), SenderQuery.Gaps.class)
                        .orElseGet(() -> new SenderQuery.Gaps(false, List.of()));
        model.addAttribute("prefix", asked);
        model.addAttribute("cut", gaps.cut());
        model.addAttribute(
                "series", gaps.series().stream().map(NumberedSeries::of).toList());
        return "sender-gaps";
    }
}
