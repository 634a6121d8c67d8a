/* Errors as a list that is expanded several times. */
#define DOOR_ERRORS(X) \
  X(LOCKED, -1, "The door is locked.") \
  X(JAMMED, -2, "The door \"does not\" move.") \
  X(GONE, -3, "There is no door.")

#define DOOR_WIDTH 90
#define DOOR_HEIGHT 200

/* Result Codes */
#define PUMP_OK           0   /* All is well. */
/* beginning-of-error-codes */
#define PUMP_INTERNAL     1   /* Something is wrong inside. */
#define PUMP_INTERRUPT    2   /* It was stopped. */
#define PUMP_IOERR        3   /* It does not answer. */

#define PUMP_OPEN_FAST    1
#define PUMP_OPEN_SLOW    2

/** Key is there already. */
#define KEY_EXIST   (-30799)
/** There is no such key. */
#define KEY_NOTFOUND  (-30798)

#define EPERM  1 /* Not permitted. */
#define EIO    5 /* Does not answer. */
