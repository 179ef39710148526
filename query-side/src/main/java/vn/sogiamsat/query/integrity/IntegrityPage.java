package vn.sogiamsat.query.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.event.AbsenceStated;
import vn.sogiamsat.core.event.EvidenceBundled;
import vn.sogiamsat.core.event.LedgerVerified;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;

/** What vouches for the ledger; an administrator has it looked through. While that runs the page asks again. */
@Controller
class IntegrityPage {
    private static final int AGAIN_AFTER_SECONDS = 3;

    private final IntegrityReading reading;
    private final ObjectProvider<Verifications> verifications;

    IntegrityPage(IntegrityReading reading, ObjectProvider<Verifications> verifications) {
        this.reading = reading;
        this.verifications = verifications;
    }

    @GetMapping("/integrity")
    String show(Viewer viewer, Model model, HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR);
        Outlook outlook = reading.read();
        if (outlook.isRunning()) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS + "; url=/integrity");
        }
        model.addAttribute("outlook", outlook);
        model.addAttribute("acts", viewer.is(UserRole.ADMINISTRATOR));
        model.addAttribute("verified", EventTypes.of(LedgerVerified.class).name());
        model.addAttribute("stated", EventTypes.of(AbsenceStated.class).name());
        model.addAttribute("bundled", EventTypes.of(EvidenceBundled.class).name());
        return "integrity";
    }

    @GetMapping("/integrity/policy.txt")
    ResponseEntity<byte[]> policy(Viewer viewer) {
        viewer.mustBeAnyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR);
        Outlook outlook = reading.read();
        if (outlook.state() == null) {
            throw ProblemException.unavailable(
                    outlook.log() == Outlook.Source.AWAY ? "integrity-away" : "integrity-elsewhere");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("policy.txt")
                                .build()
                                .toString())
                .body(PolicyText.of(outlook.state()).getBytes(UTF_8));
    }

    @PostMapping("/integrity/verify")
    String verify(Viewer viewer, RedirectAttributes flash) {
        return act(viewer, all -> all.start(viewer.login()), "integrity.started", flash);
    }

    @PostMapping("/integrity/cancel")
    String cancel(Viewer viewer, RedirectAttributes flash) {
        return act(viewer, Verifications::cancel, "integrity.cancelled", flash);
    }

    private String act(Viewer viewer, Consumer<Verifications> what, String note, RedirectAttributes flash) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Verifications port = verifications.getIfAvailable();
        if (port == null) {
            throw ProblemException.unavailable("integrity-elsewhere");
        }
        what.accept(port);
        flash.addFlashAttribute("note", note);
        return "redirect:/integrity";
    }
}
