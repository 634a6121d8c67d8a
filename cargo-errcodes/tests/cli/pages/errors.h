/* Doors. */
#ifndef DOOR_H
#define DOOR_H

#define DOOR_VERSION_MAJOR 2
#define DOOR_VERSION_MINOR 1

/* Errors of the lock. */
#define DOOR_ERROR_NONE        0
#define DOOR_ERROR_LOCKED      (-1)   /* The door is locked. */
#define DOOR_ERROR_JAMMED      (-2)   // it does not move, \
                                         at all
#define DOOR_ERROR_BASE        -100
#define DOOR_ERROR_KEY         (DOOR_ERROR_BASE - 1)
#define DOOR_ERROR(c)          (-(c))

/** What opening returns. */
typedef enum {
    DOOR_STATUS_OK = 0x00,        /**< All is well; "really". */
    DOOR_STATUS_BUSY,             /**< Somebody else is
                                   *   in the door. */
    /** The door is gone. */
    DOOR_STATUS_GONE = 0x10,
    DOOR_STATUS_LAST = sizeof(int),
} door_status_t;

enum door_color { DOOR_RED, DOOR_GREEN };
#endif
