package dev.bof.itests.support;

/**
 * What a server is told of its database.
 *
 * @param url null for the embedded one in the server's data folder
 */
public record Database(String url, String user, String password) {
    /** The embedded database that a fresh start uses. */
    public static final Database EMBEDDED = new Database(null, null, null);
}
