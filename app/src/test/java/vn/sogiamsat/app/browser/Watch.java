package vn.sogiamsat.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong on a page while somebody uses it. */
final class Watch {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Watch(Page page) {
        this.page = page;
    }

    static Watch over(Page page) {
        Watch watch = new Watch(page);
        page.onPageError(error -> watch.complaints.add("error of a script: " + error));
        page.onRequestFailed(request -> {
            // What a next page made superfluous is no failure.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                watch.complaints.add("not loaded: " + request.url() + " " + request.failure());
            }
        });
        page.onDialog(dialog -> {
            watch.complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            // The browser reports the status of the page itself, too, which a test of error pages wants.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                watch.complaints.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                watch.complaints.add(response.status() + " for " + response.url());
            }
        });
        return watch;
    }

    /** No script failed, nothing was missing, and nobody was interrupted. */
    void nothingWentWrong() {
        assertThat(complaints).as("on %s", page.url()).isEmpty();
    }

    /** As far as a program can tell, everybody can use it. */
    void everybodyCanUseIt() {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
    }

    /** Nobody has to scroll sideways. */
    void itFits() {
        Object over = page.evaluate("""
                () => document.scrollingElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.scroll'))
                    .slice(0, 8).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40))""");
        assertThat((List<?>) over).as("wider than the screen on %s", page.url()).isEmpty();
    }
}
