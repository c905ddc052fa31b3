package th.itaworkbook.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies whose word about the client's address counts; without any, nobody's does. */
public final class TrustedProxies {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    // The smallest network that one customer gets in IPv6: all its addresses are one client.
    private static final int IPV6_CUSTOMER_BYTES = 8;

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** Not a record because the address is a mutable array. */
    private static final class Network {
        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        private boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Trusts nobody. */
    public static TrustedProxies none() {
        return new TrustedProxies(List.of());
    }

    /** Trusts these addresses or networks, such as {@code 10.0.0.0/8}. */
    public static TrustedProxies of(List<String> addresses) throws GuardSetupException {
        List<Network> networks = new ArrayList<>();
        for (String text : addresses) {
            networks.add(network(text.strip())
                    .orElseThrow(() -> new GuardSetupException(
                            "--behind-proxy ต้องเป็นหมายเลข IP หรือเครือข่าย เช่น 10.0.0.0/8",
                            "--behind-proxy takes IP addresses or networks such as 10.0.0.0/8")));
        }
        return new TrustedProxies(networks);
    }

    private static Optional<Network> network(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = literal(slash < 0 ? text : text.substring(0, slash));
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (address.isEmpty() || (slash >= 0 && !bits.matches("[0-9]{1,3}"))) {
            return Optional.empty();
        }
        int all = address.get().length * 8;
        int length = slash < 0 ? all : Integer.parseInt(bits);
        return length > all ? Optional.empty() : Optional.of(new Network(address.get(), length));
    }

    /** Whether any proxy is trusted. */
    public boolean any() {
        return !networks.isEmpty();
    }

    /**
     * The client as limits count it: the peer, or where trusted proxies stand in between the nearest address before
     * them that they name; IPv6 by its network.
     */
    public String client(String peer, List<String> forwardedFor) {
        byte[] at = literal(peer).orElse(new byte[0]);
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(header -> hops.addAll(List.of(header.split(",", -1))));
        Collections.reverse(hops);
        for (String hop : hops) {
            Optional<byte[]> before = literal(hop.strip());
            if (!isTrusted(at) || before.isEmpty()) {
                break;
            }
            at = before.get();
        }
        return key(at);
    }

    private boolean isTrusted(byte[] address) {
        return networks.stream().anyMatch(n -> n.contains(address));
    }

    private static String key(byte[] address) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < Math.min(address.length, IPV6_CUSTOMER_BYTES); i++) {
            key.append(address[i] & 0xFF).append('.');
        }
        return key.toString();
    }

    // Only literals: a name would be looked up, and who asks whom is nobody else's business.
    private static Optional<byte[]> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
