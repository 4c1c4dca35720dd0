package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void javaLooksForMemoryToGiveBack() {
        assumeTrue(machine != null, "not a HotSpot machine");
        Memory.giveBack();
        assertThat(machine.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("60000");
        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
    }

    @Test
    void whatWasChosenStays() {
        assumeTrue(machine != null, "not a HotSpot machine");
        Memory.giveBack();
        machine.setVMOption("MaxHeapFreeRatio", "55");
        Memory.giveBack();
        VMOption chosen = machine.getVMOption("MaxHeapFreeRatio");
        assertThat(chosen.getValue()).isEqualTo("55");
        machine.setVMOption("MaxHeapFreeRatio", "30");
    }
}
