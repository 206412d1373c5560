package dev.bof.contract;

/**
 * One request, without the address of who is asked.
 *
 * @param path what follows the variant's address, with the query
 * @param body null for none
 * @param contentType of the body
 */
record Call(String method, String path, String body, String contentType) {
    private static final String JSON = "application/json";

    static Call of(String method, String path) {
        return new Call(method, path, null, JSON);
    }

    static Call of(String method, String path, Object body) {
        return new Call(method, path, body.toString(), JSON);
    }

    @Override
    public String toString() {
        return method + " " + (path.isEmpty() ? "." : "." + path) + (body == null ? "" : " " + body);
    }
}
