package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Which addresses are of the public network. */
class PrivateNetworksTest {
    @Test
    void theMachineItselfItsNeighboursAndWhatIsReservedAreNot() throws UnknownHostException {
        for (var address : new String[] {
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1"
        }) {
            assertThat(PrivateNetworks.contain(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void othersAre() throws UnknownHostException {
        for (var address : new String[] {
            "1.1.1.1",
            "172.15.255.255",
            "172.32.0.1",
            "100.63.255.255",
            "100.128.0.1",
            "193.0.0.1",
            "2606:4700::1",
            "2a00::1"
        }) {
            assertThat(PrivateNetworks.contain(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }
}
