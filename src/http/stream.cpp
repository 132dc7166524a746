#include "http/stream.hpp"

#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace goodturn::http {

namespace {

using boost::system::error_code;
using Plain = boost::beast::tcp_stream;
using Secure = ssl::stream<Plain>;

template <class Socket>
class StreamOf final : public Stream {
  public:
    template <class... Arguments>
    explicit StreamOf(Arguments&&... arguments) : socket_(std::forward<Arguments>(arguments)...) {}

    asio::any_io_executor executor() override { return lowest().get_executor(); }

    awaitable<bool> begin() override {
        error_code problem;
        if constexpr (is_secure) co_await socket_.async_handshake(ssl::stream_base::server, into(problem));
        co_return !problem;
    }
    awaitable<std::size_t> read_some(std::span<char> to) override {
        error_code problem;
        const std::size_t count =
            co_await socket_.async_read_some(asio::mutable_buffer(to.data(), to.size()), into(problem));
        co_return problem ? 0 : count;
    }
    awaitable<bool> write_all(std::string_view bytes) override {
        while (!bytes.empty()) {
            error_code problem;
            const std::size_t count = co_await socket_.async_write_some(
                asio::const_buffer(bytes.data(), bytes.size()), into(problem));
            if (problem) co_return false;
            bytes.remove_prefix(count);
        }
        co_return true;
    }
    awaitable<bool> end() override {
        error_code problem;
        if constexpr (is_secure) co_await socket_.async_shutdown(into(problem));
        if (!lowest().socket().is_open()) co_return false;
        lowest().socket().shutdown(tcp::socket::shutdown_send, problem);
        co_return !problem;
    }
    void close() override { lowest().close(); }
    void give(std::chrono::milliseconds time) override { lowest().expires_after(time); }
    void give_forever() override { lowest().expires_never(); }

  private:
    static constexpr bool is_secure = std::is_same_v<Socket, Secure>;
    Plain& lowest() {
        if constexpr (is_secure)
            return socket_.next_layer();
        else
            return socket_;
    }
    Socket socket_;
};

} // namespace

std::unique_ptr<Stream> make_stream(tcp::socket socket, ssl::context* tls) {
    if (tls != nullptr) return std::make_unique<StreamOf<Secure>>(std::move(socket), *tls);
    return std::make_unique<StreamOf<Plain>>(std::move(socket));
}

} // namespace goodturn::http
