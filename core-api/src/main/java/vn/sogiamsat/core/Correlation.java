package vn.sogiamsat.core;

/**
 * What ties the log lines of one request together, from the door to the views. It is for whoever looks for a fault;
 * nothing rests on it, and an event without it is as good.
 */
public final class Correlation {
    /** The request's id: in the logging context, and in the metadata of the commands and events that it brought. */
    public static final String REQUEST = "request";

    private Correlation() {}
}
