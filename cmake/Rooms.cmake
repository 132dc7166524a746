# A room is a folder under src/ and a static library of the same name. Its public needs are the rooms and packages
# that its headers mention; RESOURCES are text files compiled into it (see Resources.cmake).
include(Resources)

# Read once rather than by every file. Not in the build with sanitizers: there each file has to include what it uses.
if(NOT GOODTURN_SANITIZE)
    set(everyday_headers <algorithm> <array> <chrono> <expected> <filesystem> <functional> <map> <memory> <optional> <ranges> <set>
        <span> <string> <unordered_map> <vector> <fmt/format.h>)
endif()

function(room name)
    cmake_parse_arguments(ROOM "" "" "NEEDS;PRIVATE;RESOURCES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${ROOM_NEEDS} PRIVATE ${ROOM_PRIVATE})
    if(everyday_headers AND name MATCHES "^(base|cli)$") # cli has definitions of its own
        target_precompile_headers(${name} PRIVATE ${everyday_headers})
    elseif(everyday_headers AND NOT name STREQUAL operations) # which has more of its own
        target_precompile_headers(${name} REUSE_FROM base)
    endif()
    if(ROOM_RESOURCES)
        embed_resources(${name} ${ROOM_RESOURCES})
    endif()
endfunction()
