package io.ouroboros.orchestrator.settings;

import io.ouroboros.orchestrator.tls.Identity;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cluster that a node is part of.
///
/// @param roles what the node does there, at least one
/// @param host where other nodes reach this one
/// @param port 0 lets the system choose, which only a node that nobody joins can afford
/// @param seeds nodes to join, as `host:port`, the first of which may begin the cluster; without
///   any the node is a cluster of its own
/// @param identity what the node proves itself with; empty where nothing is encrypted
public record Membership(
    Set<Role> roles, String host, int port, List<String> seeds, Optional<Identity> identity) {
  /// A cluster of one, which nobody joins.
  static final Membership ALONE =
      new Membership(EnumSet.allOf(Role.class), "127.0.0.1", 0, List.of(), Optional.empty());

  private static final String ADDRESS = "[^\\s:/@]+:[0-9]{1,5}";

  /// What a node may do in its cluster.
  public enum Role {
    /// Takes goals from clients.
    API,
    /// Holds planners, and searches for them.
    WORKER,
    /// Trains, examines, and decides what is promoted: one of these nodes at a time.
    LEARNER;

    /// The name in settings and in the cluster.
    public String word() {
      return Words.of(this);
    }
  }

  public Membership {
    roles = Set.copyOf(roles);
    seeds = List.copyOf(seeds);
  }

  static Membership read(SettingsReader reader) {
    Set<Role> roles =
        Set.copyOf(reader.each("cluster.roles", word -> Words.parse(Role.class, word)));
    if (roles.isEmpty()) {
      reader.refuse("cluster.roles", "must name at least one of " + Words.of(Role.class));
    }
    return new Membership(
        roles,
        reader.text("cluster.host"),
        reader.port("cluster.port"),
        reader.each("cluster.seeds", Membership::address),
        identity(reader));
  }

  private static Optional<Identity> identity(SettingsReader reader) {
    String certificate = reader.text("tls.certificate");
    String key = reader.text("tls.key");
    String authority = reader.text("tls.authority");
    if (certificate.isEmpty() && key.isEmpty() && authority.isEmpty()) {
      return Optional.empty();
    }
    if (certificate.isEmpty() || key.isEmpty() || authority.isEmpty()) {
      reader.refuse("tls", "needs all of certificate, key and authority, or none of them");
      return Optional.empty();
    }
    try {
      return Optional.of(new Identity(Path.of(certificate), Path.of(key), Path.of(authority)));
    } catch (IllegalArgumentException wrong) {
      reader.refuse("tls", String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static String address(String seed) {
    if (!seed.matches(ADDRESS)) {
      throw new IllegalArgumentException("(%s) must be like 10.0.0.1:7433".formatted(seed));
    }
    return seed;
  }

  /// Whether there may be other nodes.
  public boolean isShared() {
    return !seeds.isEmpty();
  }

  /// Whether the node does this.
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
