package vn.sogiamsat.query.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import vn.sogiamsat.query.web.ProblemException;

/** A form with a file as it streams in: first the fields, last the file, of which nothing is kept here. */
final class Upload {
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_NAME = 200;

    private Upload() {}

    /** What is done with the file, once the fields before it are known. */
    interface Receiver<T> {
        T receive(Map<String, String> fields, String fileName, InputStream content) throws IOException;
    }

    /**
     * @return empty where no file was chosen
     * @throws ProblemException when it is no such form, or breaks off
     */
    static <T> Optional<T> read(HttpServletRequest request, Receiver<T> receiver) throws IOException {
        ServletRequestContext context = new ServletRequestContext(request);
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw ProblemException.badRequest("import-no-file");
        }
        Map<String, String> fields = new HashMap<>();
        try {
            FileItemIterator items = new FileUpload().getItemIterator(context);
            while (items.hasNext()) {
                FileItemStream item = items.next();
                try (InputStream content = item.openStream()) {
                    String name = item.getName();
                    if (item.isFormField()) {
                        fields.put(item.getFieldName(), new String(content.readNBytes(LONGEST_FIELD), UTF_8));
                    } else if (name != null && !name.isBlank()) {
                        return Optional.of(receiver.receive(fields, bare(name), content));
                    }
                }
            }
        } catch (FileUploadException e) {
            throw ProblemException.badRequest("import-cut-off");
        }
        return Optional.empty();
    }

    /** Without the folders that some browsers tell. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
