package org.postil.facsimiles;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Addresses that are not of the public network, by the registries of special-purpose addresses (RFC 6890). */
final class PrivateNetworks {
    private static final List<Network> FOUR = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("127.0.0.0", 8),
            Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.88.99.0", 24),
            Network.of("192.168.0.0", 16),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("224.0.0.0", 4),
            Network.of("240.0.0.0", 4));

    /** What the public network has of IPv6; within it the ways to write an address of another network. */
    private static final Network SIX = Network.of("2000::", 3);

    private static final List<Network> NOT_OF_SIX = List.of(
            Network.of("2001::", 23), Network.of("2001:db8::", 32), Network.of("2002::", 16), Network.of("3fff::", 20));

    private PrivateNetworks() {}

    private record Network(byte[] address, int bits) {
        private static Network of(String address, int bits) {
            try {
                return new Network(InetAddress.getByName(address).getAddress(), bits);
            } catch (UnknownHostException isNoName) {
                throw new IllegalArgumentException(isNoName);
            }
        }

        private boolean has(byte[] other) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return FOUR.stream().anyMatch(network -> network.has(bytes));
        }
        if (address instanceof Inet6Address && isMapped(bytes)) {
            byte[] four = Arrays.copyOfRange(bytes, 12, 16);
            return FOUR.stream().anyMatch(network -> network.has(four));
        }
        return !SIX.has(bytes) || NOT_OF_SIX.stream().anyMatch(network -> network.has(bytes));
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }
}
