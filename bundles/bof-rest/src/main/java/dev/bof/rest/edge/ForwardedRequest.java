package dev.bof.rest.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as the client sent it to the proxy. */
final class ForwardedRequest extends HttpServletRequestWrapper {
    private final ForwardedBy forwarded;

    ForwardedRequest(HttpServletRequest request, ForwardedBy forwarded) {
        super(request);
        this.forwarded = forwarded;
    }

    @Override
    public String getRemoteAddr() {
        return forwarded.client() == null ? super.getRemoteAddr() : forwarded.client();
    }

    @Override
    public String getRemoteHost() {
        return getRemoteAddr();
    }

    @Override
    public String getScheme() {
        return forwarded.scheme() == null ? super.getScheme() : forwarded.scheme();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(getScheme());
    }

    @Override
    public String getServerName() {
        String host = forwarded.host();
        return host == null ? super.getServerName() : host.substring(0, portAt(host));
    }

    @Override
    public int getServerPort() {
        String host = forwarded.host();
        if (host != null && portAt(host) < host.length()) {
            return Integer.parseInt(host.substring(portAt(host) + 1));
        }
        if (host == null && forwarded.scheme() == null) {
            return super.getServerPort();
        }
        return isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        if (getServerPort() != (isSecure() ? 443 : 80)) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }

    private static int portAt(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? colon : host.length();
    }
}
