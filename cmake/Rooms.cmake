# A room is a folder under src/ and a static library of the same name. Its public needs are the rooms and packages
# that its headers mention; RESOURCES are text files compiled into it (see Resources.cmake).
include(Resources)

function(room name)
    cmake_parse_arguments(ROOM "" "" "NEEDS;PRIVATE;RESOURCES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${ROOM_NEEDS} PRIVATE ${ROOM_PRIVATE})
    if(ROOM_RESOURCES)
        embed_resources(${name} ${ROOM_RESOURCES})
    endif()
endfunction()
