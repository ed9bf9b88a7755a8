package io.github.armattribution.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackingIdInUseTest {

  @Test
  void theMostUsedComeFirstEachWithTheFirstFileThatHasIt() {
    assertThat(
            TrackingIdInUse.mostUsedFirst(
                Map.of(
                    "/home/ada/offers/webshop/azuredeploy.json", List.of("pid-b", "pid-c"),
                    "/home/ada/offers/gateway/mainTemplate.json", List.of("pid-c"),
                    "mainTemplate.json", List.of("pid-a"))
                    .entrySet()
                    .stream()))
        .containsExactly(
            new TrackingIdInUse("pid-c", "gateway/mainTemplate.json"),
            new TrackingIdInUse("pid-a", "mainTemplate.json"),
            new TrackingIdInUse("pid-b", "webshop/azuredeploy.json"));
  }
}
