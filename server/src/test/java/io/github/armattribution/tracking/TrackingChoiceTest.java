package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingChoiceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "telemetryOptOut",
        "parTelemetryOptOut",
        "optOut",
        "opt_out",
        "OPT_OUT",
        "telemetryOptout",
        "cuaIDOptOut",
        "disableTelemetry",
        "disable-tracking",
        "disabletelemetry",
        "excludeFromUsage",
        "skipPid",
        "noTracking",
        "suppressAttribution",
        "denyCua",
        "telemetryDisabled",
        "trackingOff",
        "enableTelemetryOptOut",
        "disableSendUsage",
      })
  void optOut(String name) {
    assertThat(TrackingChoice.of(name)).contains(TrackingChoice.OPT_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enableTelemetry",
        "enableDefaultTelemetry",
        "parEnableTelemetry",
        "allowTracking",
        "sendUsageData",
        "useCUA",
        "include_pid",
        "collectTelemetry",
        "shareUsage",
        "recordDeployment",
        "registerDeployment",
        "registerPartner",
        "trackDeployment",
        "trackUsage",
        "telemetryOptIn",
        "opt_in",
        "enabletelemetry",
      })
  void optIn(String name) {
    assertThat(TrackingChoice.of(name)).contains(TrackingChoice.OPT_IN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "enableGateway",
        "enableBastionDeployment",
        "disableGateway",
        "telemetry",
        "telemetryEnabled",
        "tracking",
        "usageLocation",
        "rapidDeployment",
        "nodePidLimit",
        "optimize",
        "deploymentName",
        "disableOptOut",
        "options",
        "",
      })
  void neither(String name) {
    assertThat(TrackingChoice.of(name)).isEmpty();
  }
}
