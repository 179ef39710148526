package vn.sogiamsat.query.view;

/** Elasticsearch does not answer, so nothing can be shown now; intake goes on meanwhile. */
public class ViewsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewsUnavailableException(Throwable cause) {
        super("the views cannot be read", cause);
    }
}
