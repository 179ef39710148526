package vn.sogiamsat.query.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.query.web.Show;

/** Sends a bundle as it is written. One that fails half way is cut off, and every reader of ZIP files refuses it. */
final class BundleDownload {
    private BundleDownload() {}

    static void send(EvidenceOf what, Prepared prepared, ReportMaker.Made report, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bang-chung-" + what.scope() + "-"
                                + prepared.madeAt().atZone(Show.HERE).toLocalDate() + ".zip")
                        .build()
                        .toString());
        try {
            prepared.write(report.html(), report.pdf(), response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
