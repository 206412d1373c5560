package dev.bof.migration.read.web;

import java.util.List;

/** Finds the methods that answer requests. */
public interface FrontEndReader {

    /** All of them; what cannot be told is among the problems. */
    List<Route> routes();

    /** What stands before every path, empty or beginning with {@code /}. */
    String applicationPath();
}
