package vn.vanthu.exchange;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesReachIntoNobodysInternalsAndFormNoCircle() {
        ApplicationModules.of(HubApplication.class).verify();
    }
}
