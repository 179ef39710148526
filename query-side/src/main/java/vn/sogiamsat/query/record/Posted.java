package vn.sogiamsat.query.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.FormUploads.Kept;
import vn.sogiamsat.query.web.ProblemException;

/**
 * The fields of a form as they were posted, and the document that came with them, which went into the vault as it was
 * read: nothing of it is kept in memory or on a disk of this process.
 *
 * @param upload null where no file was chosen
 */
record Posted(Map<String, String> fields, @Nullable Kept upload) {
    private static final String FILE = "file";
    private static final int MOST_FIELDS = 3_000;

    static Posted read(HttpServletRequest request, FormUploads uploads) throws IOException {
        if (!Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/form-data")) {
            Map<String, String> fields = new TreeMap<>();
            request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
            return new Posted(fields, null);
        }
        Map<String, String> fields = new TreeMap<>();
        @Nullable Kept upload = null;
        int read = 0;
        try {
            FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                try (InputStream content = item.openStream()) {
                    if (item.isFormField()) {
                        byte[] value = content.readNBytes(FormDrafts.LONGEST);
                        read += value.length;
                        if (fields.size() > MOST_FIELDS || read >= FormDrafts.LONGEST) {
                            throw ProblemException.badRequest("form-too-large");
                        }
                        fields.putIfAbsent(item.getFieldName(), new String(value, UTF_8));
                    } else if (item.getFieldName().equals(FILE)
                            && item.getName() != null
                            && !item.getName().isBlank()) {
                        upload = uploads.keep(
                                new FormUploads.Upload(fields.getOrDefault("upload.class", ""), item.getName()),
                                content);
                    }
                }
            }
        } catch (FileUploadException e) {
            throw ProblemException.badRequest("form-cut-off");
        }
        return new Posted(fields, upload);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The version that may be written over: that of the page, or the one that the clerk has seen and does not want. */
    long version() {
        String typed = get("overwrite").isEmpty() ? get("version") : get("overwrite");
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
    }

    /**
     * What is typed with what was posted, and the document that came along.
     *
     * @param now when it came
     */
    MeetingForm into(MeetingForm form, Instant now) {
        MeetingForm typed = form.typed(fields);
        return upload == null || upload.document() == null
                ? typed
                : typed.with(document(upload.document(), "doc." + typed.used("doc") + ".", now));
    }

    private Map<String, String> document(FormUploads.Document document, String row, Instant now) {
        String name = document.fileName() == null ? document.sha256().substring(0, 8) : document.fileName();
        String title = get("upload.title").strip();
        return Map.of(
                row + "sha256", document.sha256(),
                row + "title", title.isEmpty() ? name : title,
                row + "kind", get("upload.kind"),
                row + "fileName", name,
                row + "mediaType", document.mediaType(),
                row + "size", Long.toString(document.size()),
                row + "at", now.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
