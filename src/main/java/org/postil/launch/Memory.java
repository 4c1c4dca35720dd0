package org.postil.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * Makes Java give back memory that it needed once. Left alone it may take a quarter of the machine's, and keeps all of it:
 * on a machine with much memory nothing ever makes it look. A jar cannot carry options of the virtual machine, but these
 * can still be changed when it runs (JEP 346); what whoever started it chose himself stays as he chose it.
 */
final class Memory {
    private static final List<Map.Entry<String, String>> THRIFTY = List.of(
            // Look once a minute, even when nobody does anything.
            Map.entry("G1PeriodicGCInterval", "60000"),
            // Of the heap, so many hundredths are kept free for what comes: first the least, which the most may not
            // undercut.
            Map.entry("MinHeapFreeRatio", "15"),
            Map.entry("MaxHeapFreeRatio", "30"));

    private Memory() {}

    static void giveBack() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine != null) {
            THRIFTY.forEach(option -> set(machine, option.getKey(), option.getValue()));
        }
    }

    private static void set(HotSpotDiagnosticMXBean machine, String option, String value) {
        try {
            if (machine.getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(option, value);
            }
        } catch (IllegalArgumentException notKnownToThisMachine) {
            // Another virtual machine has its own ways.
        }
    }
}
