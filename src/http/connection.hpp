#pragma once
/// One connection, one request after another.
#include "http/server.hpp"
#include "http/stream.hpp"

#include <boost/asio/steady_timer.hpp>

#include <set>

namespace goodturn::http {

/// A connection as the server sees it. Waiting for a request -> reading and answering it -> waiting again;
/// closed from either.
struct Connection {
    virtual ~Connection() = default;
    virtual void close() = 0;
    bool is_idle = true; ///< waiting for a request
};

/// All connections of a server, on its one thread.
struct Everything {
    const Limits& limits;
    const Site& site;
    ssl::context* tls = nullptr; ///< null: none
    std::set<Connection*> connections;
    std::function<void()> when_empty;
    bool is_ending = false;

    void end_idle() {
        for (Connection* each : connections)
            if (each->is_idle) each->close();
    }
    void close_all() {
        for (Connection* each : connections)
            each->close();
    }
};

void begin_connection(tcp::socket socket, Everything& everything);

} // namespace goodturn::http
