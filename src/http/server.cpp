#include "http/server.hpp"

#include "http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <fmt/format.h>

#include <csignal>

namespace goodturn::http {

namespace {

Result<std::optional<ssl::context>> tls_of(const Listening& listening) {
    if (listening.certificate.empty()) return std::nullopt;
    ssl::context tls(ssl::context::tls_server);
    boost::system::error_code problem;
    tls.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                    ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 | ssl::context::single_dh_use);
    tls.use_certificate_chain_file(listening.certificate.string(), problem);
    if (problem)
        return failed(fmt::format("the certificate {} cannot be used: {}", listening.certificate.string(),
                                  problem.message()),
                      "It is a file in PEM, with the certificates that lead to it behind it.");
    tls.use_private_key_file(listening.key.string(), ssl::context::pem, problem);
    if (problem)
        return failed(fmt::format("the key {} cannot be used: {}", listening.key.string(), problem.message()),
                      "It is a file in PEM, without a password, and belongs to the certificate.");
    return std::optional<ssl::context>(std::move(tls));
}

Result<void> listen_at(tcp::acceptor& acceptor, const Listening& listening) {
    boost::system::error_code problem;
    const std::string address = listening.address == "localhost" ? "127.0.0.1" : listening.address;
    const tcp::endpoint endpoint(asio::ip::make_address(address, problem), listening.port);
    if (!problem) acceptor.open(endpoint.protocol(), problem);
    if (!problem) acceptor.set_option(asio::socket_base::reuse_address(true), problem);
    if (!problem) acceptor.bind(endpoint, problem);
    if (!problem) acceptor.listen(asio::socket_base::max_listen_connections, problem);
    if (problem == asio::error::address_in_use)
        return failed(fmt::format("port {} is taken by another program", listening.port),
                      "Is Goodturn running already? Else choose another: --port 8788.");
    if (problem)
        return failed(fmt::format("{} port {} cannot be listened at: {}", listening.address, listening.port,
                                  problem.message()),
                      "Choose others with --listen and --port.");
    return {};
}

awaitable<void> accept_all(tcp::acceptor& acceptor, Everything& everything) {
    while (acceptor.is_open()) {
        boost::system::error_code problem;
        tcp::socket socket(acceptor.get_executor());
        co_await acceptor.async_accept(socket, into(problem));
        if (everything.is_ending) co_return;
        if (problem) { // no file descriptors left, say: others will end
            asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(100));
            co_await pause.async_wait(into(problem));
            continue;
        }
        if (everything.connections.size() >= everything.limits.connections) continue; // closed at once
        begin_connection(std::move(socket), everything);
    }
}

/// The first signal: what is under way is finished. The second, or the end of patience: all is closed.
awaitable<void> end_on_signal(asio::io_context& context, asio::signal_set& signals, tcp::acceptor& acceptor,
                              Everything& everything) {
    boost::system::error_code problem;
    co_await signals.async_wait(into(problem));
    everything.is_ending = true;
    acceptor.close(problem);
    everything.site.ending();
    everything.end_idle();
    if (everything.connections.empty()) co_return;
    const auto patience = std::make_shared<asio::steady_timer>(context, everything.limits.for_last_words);
    signals.async_wait([patience](boost::system::error_code, int) { patience->cancel(); });
    everything.when_empty = [patience] { patience->cancel(); };
    co_await patience->async_wait(into(problem));
    everything.when_empty = {};
    if (!everything.connections.empty()) context.stop();
    signals.cancel(problem);
}

} // namespace

Result<void> serve_site(const Listening& listening, const Limits& limits, const Site& site) {
    TRY(auto tls, tls_of(listening));
    // Before the context: connections that are still there end with it, and are taken off the list.
    Everything everything{limits, site, tls ? &*tls : nullptr, {}, {}, false};
    asio::io_context context(1);
    tcp::acceptor acceptor(context);
    CHECK_OK(listen_at(acceptor, listening));
    asio::signal_set signals(context, SIGINT, SIGTERM);
    asio::co_spawn(context, end_on_signal(context, signals, acceptor, everything), asio::detached);
    asio::co_spawn(context, accept_all(acceptor, everything), asio::detached);
    site.began(acceptor.local_endpoint().port());
    context.run();
    site.ended();
    return {};
}

} // namespace goodturn::http
