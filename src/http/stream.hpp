#pragma once
/// The bytes of one connection, plain or through TLS. For the files of this room that know Asio: server.cpp,
/// connection.cpp and stream.cpp.
// clang-format off
#include <utility> // before Asio, which uses it and forgets to say so
// clang-format on

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <memory>
#include <span>
#include <string_view>

namespace goodturn::http {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using asio::awaitable;
using tcp = asio::ip::tcp;

/// Awaits without an exception: what went wrong is in `problem`.
inline auto into(boost::system::error_code& problem) {
    return asio::redirect_error(asio::use_awaitable, problem);
}

/// Behind virtual functions, so that what is above is compiled once and not for each kind of socket.
class Stream {
  public:
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    virtual ~Stream() = default;
    virtual asio::any_io_executor executor() = 0;
    virtual awaitable<bool> begin() = 0;
    /// How many bytes came; 0 at the end, or when the time is over.
    virtual awaitable<std::size_t> read_some(std::span<char> to) = 0;
    virtual awaitable<bool> write_all(std::string_view bytes) = 0;
    /// Says that nothing more comes from this side; false if the other side is gone.
    virtual awaitable<bool> end() = 0;
    virtual void close() = 0;
    virtual void give(std::chrono::milliseconds time) = 0; ///< for all that follows
    virtual void give_forever() = 0;
};

/// `tls` is null for a plain one.
std::unique_ptr<Stream> make_stream(tcp::socket socket, ssl::context* tls);

} // namespace goodturn::http
