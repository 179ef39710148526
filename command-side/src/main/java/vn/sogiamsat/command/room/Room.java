package vn.sogiamsat.command.room;

/** Whether the disk has room left for what is told. Asked often, so it answers from memory. */
@FunctionalInterface
public interface Room {
    boolean isLeft();
}
