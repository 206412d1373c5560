package dev.bof.rest.edge;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses and networks, of both versions of the Internet protocol. */
final class Networks {
    /** Nothing that looks like a name is ever looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[0-9a-zA-Z]+)?");

    private final List<Network> networks;

    private record Network(byte[] address, int bits) {
        boolean contains(byte[] other) {
            int shift = 8 * address.length - bits;
            return other.length == address.length
                    && new BigInteger(1, other).shiftRight(shift).equals(new BigInteger(1, address).shiftRight(shift));
        }
    }

    /** @throws IllegalArgumentException if one of them is none, naming it */
    Networks(Collection<String> networks) {
        this.networks = networks.stream().map(Networks::network).toList();
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        byte[] address = bytes(parts[0]);
        if (address == null || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException(ProxyConfig.PID + ": '" + text + "' is no address and no network");
        }
        int most = 8 * address.length;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        if (bits > most) {
            throw new IllegalArgumentException(ProxyConfig.PID + ": '" + text + "' has more bits than an address");
        }
        return new Network(address, bits);
    }

    boolean contain(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    private static byte[] bytes(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
