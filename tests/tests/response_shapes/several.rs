//! Several errors in a response, in lists and by field.

use super::vendors::{
    Alipay, Bulk, CodesAsNames, DiscordForm, FastApi, GitHub, GraphQl, JsonApi, Mongo, Parallel,
    Rails, Salesforce, Shopify, TextsByField,
};
use super::{check, documented, shown};

#[test]
fn several_errors() {
    // GitHub REST API, "Troubleshooting the REST API", "Validation Failed".
    check::<GitHub>(&[
        (
            422,
            r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"},{"resource":"Issue","field":"body","code":"new"},{"code":"custom","message":"The head branch is gone"}]}"#,
            "MissingField @title, Validation Failed\nunknown new @body, Validation Failed\nCustom, The head branch is gone",
        ),
        (
            404,
            r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}"#,
            "no error, Not Found",
        ),
        (422, r#"{"message":"m","errors":[]}"#, "no error, m"),
        (
            422,
            r#"{"message":"m","errors":["text",{"code":null},{"code":""},{}]}"#,
            "no error, m",
        ),
    ]);
    // JSON:API 1.1, "Error Objects" and the page of examples.
    check::<JsonApi>(&[(
        422,
        r#"{"errors":[{"status":"422","source":{"pointer":"/data/attributes/firstName"},"title":"Invalid Attribute","detail":"First name must contain at least two characters."},{"code":"123","source":{"parameter":"include"},"title":"Value is too short"}]}"#,
        "Unprocessable @/data/attributes/firstName, Invalid Attribute, First name must contain at least two characters.\n\
         FirstNameTooShort @include, Value is too short",
    )]);
    // FastAPI, "Handling Errors", and Pydantic, "Validation Errors".
    check::<FastApi>(&[
        (
            422,
            r#"{"detail":[{"type":"missing","loc":["body","items",0,"price"],"msg":"Field required","input":{}},{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer"}]}"#,
            "Missing @body/items/0/price, Field required\nIntParsing @path/item_id, Input should be a valid integer",
        ),
        (
            404,
            r#"{"detail":"Item not found"}"#,
            "no error, Item not found",
        ),
    ]);
    // Apollo Server, "Error handling", and the GraphQL specification, section "Errors".
    check::<GraphQl>(&[(
        200,
        r#"{"errors":[{"message":"m","locations":[{"line":6,"column":7}],"path":["hero","heroFriends",1,"name"],"extensions":{"code":"UNAUTHENTICATED"}},{"message":"n"}],"data":null}"#,
        "Unauthenticated @hero/heroFriends/1/name, m",
    )]);
    // Shopify Admin API, "DisplayableError".
    check::<Shopify>(&[(
        200,
        r#"{"data":{"customerCreate":{"userErrors":[{"field":["input","email"],"message":"Email has already been taken","code":"TAKEN"},{"field":null,"message":"b","code":"BLANK"}],"customer":null}}}"#,
        "Taken @input/email, Email has already been taken\nBlank, b",
    )]);
    // MongoDB, "WriteResult" and "Error Codes".
    check::<Mongo>(&[
        (
            0,
            r#"{"ok":1,"writeErrors":[{"index":0,"code":11000,"errmsg":"E11000 duplicate key"},{"index":3,"code":121,"errmsg":"Document failed validation"}]}"#,
            "DuplicateKey @0, E11000 duplicate key\nDocumentValidationFailure @3, Document failed validation",
        ),
        (
            0,
            r#"{"ok":0,"code":121,"errmsg":"e"}"#,
            "DocumentValidationFailure, e",
        ),
    ]);
    // Elasticsearch, "Bulk API".
    check::<Bulk>(&[(
        200,
        r#"{"errors":true,"items":[{"update":{"_id":"5","status":404,"error":{"type":"document_missing_exception","reason":"[5]: document missing"}}},{"update":{"_id":"6","status":200}},{"create":{"_id":"7","error":{"type":"new","reason":"r"}}}]}"#,
        "DocumentMissing @5, [5]: document missing\nunknown new @7, r",
    )]);
    // Salesforce REST API, "Status Codes and Error Responses".
    check::<Salesforce>(&[(
        400,
        r#"[{"message":"Required fields are missing: [Name]","errorCode":"REQUIRED_FIELD_MISSING","fields":["Name"]},{"errorCode":"MALFORMED_ID","message":"bad id","fields":[]}]"#,
        "RequiredFieldMissing @Name, Required fields are missing: [Name]\nMalformedId, bad id",
    )]);
    check::<Parallel>(&[(
        400,
        r#"{"codes":[3,4,5],"texts":["a","","c"]}"#,
        "Three, a\nFour\nunknown 5, c",
    )]);
}

#[test]
fn errors_by_field() {
    // Discord, "Reference", "Error Messages".
    check::<DiscordForm>(&[
        (
            400,
            r#"{"code":50035,"errors":{"activities":{"0":{"platform":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"},{"code":"BASE_TYPE_CHOICES","message":"c"}]}}},"name":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"l"}]}},"message":"Invalid Form Body"}"#,
            "Required @activities/0/platform, This field is required\n\
             unknown BASE_TYPE_CHOICES @activities/0/platform, c\nBadLength @name, l",
        ),
        (
            400,
            r#"{"code":50035,"errors":{"_errors":[{"code":"BASE_TYPE_REQUIRED"}]},"message":"Invalid Form Body"}"#,
            "Required, Invalid Form Body",
        ),
        (
            400,
            r#"{"code":50013,"message":"Missing Permissions"}"#,
            "no error, Missing Permissions",
        ),
    ]);
    // Ruby on Rails, `ActiveModel::Errors#details`.
    check::<Rails>(&[(
        422,
        r#"{"errors":{"email":[{"error":"taken","value":"a@b"},{"error":"new"}],"a/b":[{"error":"too_short","count":5}]}}"#,
        "Taken @email\nunknown new @email\nTooShort @a/b",
    )]);
    // Laravel, "Validation Error Response Format", and Ruby on Rails.
    check::<TextsByField>(&[(
        422,
        r#"{"errors":{"name":["can't be blank"],"email":["has already been taken","is invalid"]}}"#,
        "Blank @name\nTaken @email\nunknown is invalid @email",
    )]);
    check::<CodesAsNames>(&[(
        400,
        r#"{"errors":{"EMAIL_TAKEN":"The address is used.","NEW":{"a":1}}}"#,
        "EmailTaken, The address is used.\nunknown NEW",
    )]);
    // Alipay, `alipay.trade.query` and the other methods.
    check::<Alipay>(&[
        (
            200,
            r#"{"alipay_trade_refund_response":{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"no such trade"},"sign":"x"}"#,
            "TradeNotExist, no such trade",
        ),
        (
            200,
            r#"{"error_response":{"code":"40004","msg":"Business Failed"},"sign":"x"}"#,
            "BusinessFailed, Business Failed",
        ),
        (
            200,
            r#"{"a_response":{"code":"10000","msg":"Success"},"sign":"x"}"#,
            "ok, Success",
        ),
        (
            200,
            r#"{"a_response":{"code":"10000","sub_code":"ACQ.NEW"}}"#,
            "unknown ACQ.NEW",
        ),
    ]);
}

/// The errors of two lists are listed in the order of the body, each with the text beside its code.
#[test]
fn two_lists_of_errors() {
    check::<documented::Textlocal>(&[
        (
            200,
            r#"{"warnings":[{"code":3,"message":"Invalid number"}],"errors":[{"code":4,"message":"No recipients specified"}],"status":"failure"}"#,
            "InvalidNumber, Invalid number\nunknown 4, No recipients specified",
        ),
        (
            200,
            r#"{"errors":[{"code":192,"message":"No credits"}],"warnings":[{"code":3}, {"code":3,"message":"Invalid number"}]}"#,
            "NoCredits, No credits\nInvalidNumber\nInvalidNumber, Invalid number",
        ),
    ]);
    check::<documented::Marketo>(&[
        (
            200,
            r#"{"requestId":"6860#1706170ba29","success":true,"result":[{"id":318594,"status":"added"},{"id":318595,"status":"skipped","reasons":[{"code":"1004","message":"Lead not found"}]}]}"#,
            "LeadNotFound @318595, Lead not found",
        ),
        (
            200,
            r#"{"result":[{"id":318594,"reasons":[{"code":"1004","message":"Lead not found"}]}],"errors":[{"code":"601"}]}"#,
            "LeadNotFound @318594, Lead not found\nunknown 601",
        ),
    ]);
    check::<documented::Jira>(&[(
        400,
        r#"{"errors":{"project":"project is required"},"errorMessages":["Issue does not exist or you do not have permission to see it."]}"#,
        "ProjectRequired @project\nNoIssue",
    )]);
}

/// A code and those of a list inside: all are read if the outer one is first.
#[test]
fn outer_and_inner_codes() {
    check::<documented::Spring>(&[
        (
            400,
            r#"{"code":"VALIDATION_FAILED","message":"Validation failed","fieldErrors":[{"code":"REQUIRED","path":"name","message":"must not be null","rejectedValue":{"code":"EUR"}},{"code":"SIZE","path":"age"}]}"#,
            "ValidationFailed, Validation failed\nRequired @name, must not be null\nunknown SIZE @age",
        ),
        (400, r#"{"code":"NEW","fieldErrors":[]}"#, "unknown NEW"),
    ]);
    // The list can also contain the outer code.
    let body = r#"{"error_response":{"code":15,"sub_code":"isv.ILLEGAL","request_id":"1"}}"#;
    let response = documented::Taobao::from_response(400, body);
    assert_eq!(shown(&response), "Illegal");
    assert_eq!(response.values().get("request_id"), Some("1"));
    // The inner errors can be first in the body.
    let body = r#"{"fieldErrors":[{"code":"REQUIRED"}],"code":"VALIDATION_FAILED"}"#;
    let response = documented::Spring::from_response(400, body);
    assert_eq!(
        response.error(),
        Some(&documented::Spring::ValidationFailed)
    );
    assert_eq!(response.errors().len(), 2);
}

/// Each place in the request is an error with the code of the response.
#[test]
fn places_without_codes_of_their_own() {
    // The first one in the body is that of the response.
    for (body, expected) in [
        (
            r#"{"code":422,"errors":{"z":["zz"],"a":["aa"]}}"#,
            "Invalid @z, zz\nInvalid @a, aa",
        ),
        (
            r#"{"code":422,"errors":{"z":["zz"],"a":[]}}"#,
            "Invalid @z, zz\nInvalid @a",
        ),
    ] {
        let response = documented::Proxmox::from_response(400, body);
        assert_eq!(shown(&response), expected);
        assert_eq!(response.message(), Some("zz"));
    }
    // The elements of a list can have codes of their own in other responses.
    check::<documented::GoCardless>(&[
        (
            422,
            r#"{"error":{"message":"m","type":"validation_failed","errors":[{"field":"branch_code","message":"must be a number"},{"field":"country_code","message":"is invalid"}]}}"#,
            "ValidationFailed @branch_code, must be a number\nValidationFailed @country_code, is invalid",
        ),
        (
            409,
            r#"{"error":{"message":"m","type":"invalid_state","errors":[{"reason":"bank_account_exists","message":"exists"}]}}"#,
            "BankAccountExists, exists",
        ),
    ]);
    check::<documented::Line>(&[
        (
            400,
            r#"{"message":"The request body has 2 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"},{"message":"Must be one of","property":"messages[1].type"}]}"#,
            "BadRequest @messages[0].text, May not be empty\nBadRequest @messages[1].type, Must be one of",
        ),
        (
            400,
            r#"{"message":"The request body is invalid"}"#,
            "BadRequest, The request body is invalid",
        ),
        (
            200,
            r#"{"details":[{"property":"a"},{"property":"b"}]}"#,
            "ok",
        ),
    ]);
    check::<documented::Zoom>(&[
        (
            400,
            r#"{"code":300,"message":"Validation Failed.","errors":[{"field":"user_info.email","message":"Invalid"},{"field":"action"}]}"#,
            "ValidationFailed @user_info.email, Invalid\nValidationFailed @action, Validation Failed.",
        ),
        (
            400,
            r#"{"code":300,"message":"m","errors":[]}"#,
            "ValidationFailed, m",
        ),
    ]);
    // An element without a place, or without a text.
    check::<documented::Zoom>(&[(
        400,
        r#"{"code":300,"errors":[{"message":"y"},{"message":"x","field":"f"},{"field":"g"}]}"#,
        "ValidationFailed, y\nValidationFailed @f, x\nValidationFailed @g",
    )]);
    check::<documented::FieldsOfError>(&[(
        400,
        r#"{"errors":[{"code":1,"fields":["a","b"]},{"code":2},{"code":1,"fields":["c"]}]}"#,
        "One @a\nOne @b\nunknown 2\nOne @c",
    )]);
}

/// Codes at different depths of one list are alternatives in each of its elements.
#[test]
fn each_element_has_its_code() {
    check::<documented::Depths>(&[
        (400, r#"{"r":[{"a":{"k":{"c":1}}},{"c":2}]}"#, "One\nTwo"),
        (
            400,
            r#"{"r":[{"c":2},{"a":{"k":{"c":1},"l":{"c":1}},"c":2}]}"#,
            "Two\nOne\nOne",
        ),
        // In an element, a listed code comes before an unlisted one.
        (
            400,
            r#"{"r":[{"a":{"k":{"c":7}},"c":2},{"a":{"k":{"c":1}},"c":7},{"a":{"k":{"c":8}},"c":7}]}"#,
            "Two\nOne\nunknown 8",
        ),
    ]);
    check::<documented::ElementsOfXml>(&[
        (
            400,
            "<errors><x><code>A</code><m>a</m></x><y><type>B</type><m>b</m><p>pb</p></y></errors>",
            "A, a\nB @pb, b",
        ),
        (
            400,
            "<errors><x><code>A</code><m>a</m></x><x><type>B</type><m>b</m><p>pb</p></x></errors>",
            "A, a\nB @pb, b",
        ),
    ]);
    check::<documented::FieldsInXml>(&[(
        400,
        "<errors><e><code>1</code><fields><f>a</f><g>b</g></fields></e><e><code>2</code><fields><f>c</f></fields></e></errors>",
        "One @a\nOne @b\nTwo @c",
    )]);
}

#[test]
fn names_are_codes_only_with_their_condition() {
    check::<documented::OpenStack>(&[
        (
            400,
            r#"{"badRequest":{"message":"m","code":400}}"#,
            "BadRequest, m",
        ),
        (200, r#"{"keypairs":[{"name":"a"}]}"#, "ok"),
    ]);
}

#[test]
fn documented_lists() {
    check::<documented::Pin>(&[(
        422,
        r#"{"error":"invalid_resource","error_description":"Invalid.","messages":[{"param":"card.brand","code":"card_brand_invalid","message":"The brand is missing"},{"param":"card.number","code":"card_number_invalid","message":"The number is empty"}]}"#,
        "BrandInvalid @card.brand, The brand is missing\nunknown card_number_invalid @card.number, The number is empty",
    )]);
    check::<documented::Cloudflare>(&[
        (
            400,
            r#"{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6111,"message":"Invalid format for Authorization header"}]}],"messages":[],"result":null}"#,
            "InvalidAuthorization, Invalid format for Authorization header",
        ),
        (
            400,
            r#"{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6103,"message":"Invalid format for X-Auth-Key header"}]}]}"#,
            "InvalidHeaders, Invalid request headers",
        ),
    ]);
    check::<documented::Jira>(&[
        (
            400,
            r#"{"errorMessages":[],"errors":{"project":"project is required","summary":"must not be empty"}}"#,
            "ProjectRequired @project\nunknown must not be empty @summary",
        ),
        (
            404,
            r#"{"errorMessages":["Issue does not exist or you do not have permission to see it.","Some other message"],"errors":{}}"#,
            "NoIssue\nunknown Some other message",
        ),
    ]);
    check::<documented::Kubernetes>(&[
        (
            422,
            r#"{"kind":"Status","status":"Failure","reason":"Invalid","code":422,"message":"Cluster \"a\" is invalid","details":{"name":"a","kind":"kafkaclusters","causes":[{"reason":"FieldValueInvalid","field":"spec.bootstrapServers[0]","message":"must be host:port"},{"reason":"FieldValueRequired","field":"spec.auth.username","message":"a user name is required"}]}}"#,
            "Invalid @spec.bootstrapServers[0], must be host:port\nunknown FieldValueRequired @spec.auth.username, a user name is required",
        ),
        (
            404,
            r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \"grafana\" not found","reason":"NotFound","details":{"name":"grafana","kind":"pods"},"code":404}"#,
            "NotFound, pods \"grafana\" not found",
        ),
    ]);
    check::<documented::Redfish>(&[
        (
            401,
            r##"{"@odata.type":"#ExtendedInfo.ExtendedInfo","Messages":[{"MessageID":"Base.0.10.NoValidSession"}],"Type":"ExtendedError.1.0.0","error":{"@Message.ExtendedInfo":[{"MessageId":"Base.0.10.NoValidSession"}],"code":"iLO.0.10.GeneralError","message":"A general error has occurred. See ExtendedInfo for more information."}}"##,
            "NoValidSession",
        ),
        (
            400,
            r#"{"error":{"code":"Base.1.0.GeneralError","message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"GEN1234","RelatedProperties":[],"Message":"The request failed.","MessageArgs":[],"Severity":"Critical","Resolution":"Try again."}]}}"#,
            "General, The request failed.",
        ),
    ]);
    check::<documented::CommerceHub>(&[(
        400,
        r#"{"gatewayResponse":{"transactionType":"CHARGE"},"error":[{"type":"HOST","code":"string","field":"source.sourceType","message":"The source has no type.","additionalInfo":"Authorize again."}]}"#,
        "Host @source.sourceType, The source has no type., Authorize again.",
    )]);
    check::<documented::QuickBooks>(&[
        (
            400,
            r#"{"Fault":{"Error":[{"Message":"Object Not Found","Detail":"Not found : It is inactive.","code":"610","element":""}],"type":"ValidationFault"},"time":"2018-03-20T20:15:59.571-07:00"}"#,
            "NotFound, Object Not Found, Not found : It is inactive.",
        ),
        (
            429,
            r#"{"Fault":{"Error":[{"Message":"ThrottleExceeded","Detail":"Too many requests.","code":"003001"}],"type":"ValidationFault"}}"#,
            "Throttled, ThrottleExceeded, Too many requests.",
        ),
    ]);
    check::<documented::DynamoDb>(&[(
        400,
        r#"{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","message":"Transaction cancelled","CancellationReasons":[{"Code":"ConditionalCheckFailed"},{"Code":"None"}]}"#,
        "ConditionFailed @0, Transaction cancelled",
    )]);
    check::<documented::Pagarme>(&[(
        400,
        r#"{"errors":[{"message":"Não pode ser capturada.","parameter_name":null,"type":"action_forbidden"}],"method":"post","url":"/transactions/429356/capture"}"#,
        "Forbidden, Não pode ser capturada.",
    )]);
    check::<documented::GlobalCollect>(&[(
        404,
        "{\n   \"errorId\" : \"6a3ffb94\",\n   \"errors\" : [ {\n      \"code\" : \"1002\",\n      \"propertyName\" : \"paymentId\",\n      \"message\" : \"No such payment\"\n   } ]\n}",
        "InvalidPaymentId @paymentId, No such payment",
    )]);
    check::<documented::Digitzs>(&[(
        400,
        r#"{"meta":{},"errors":[{"status":"400","source":{"pointer":"/payments"},"title":"Bad Request","detail":"See the transaction.","code":"58","meta":{"debug":{"message":"Include debug info with support request."},"transaction":{"code":"51","message":"Declined"}}}]}"#,
        "Declined @/payments, Declined",
    )]);
    check::<documented::Kraken>(&[(
        200,
        r#"{"error":["EOrder:Insufficient funds"]}"#,
        "InsufficientFunds",
    )]);
    check::<documented::FacebookBatch>(&[(
        200,
        r#"[{"code":200,"body":"{\"id\":\"1\"}"},null,{"code":400,"body":"{\"error\":{\"message\":\"Unsupported post request.\",\"type\":\"GraphMethodException\",\"code\":100}}"}]"#,
        "InvalidParameter, Unsupported post request.",
    )]);
}

#[test]
fn documented_fields() {
    check::<documented::FlexCharge>(&[(
        400,
        r#"{"status":"400","errors":{"OrderId":["no order"],"Transaction.Id":["no id"]}}"#,
        "unknown no order @OrderId\nIdRequired @Transaction.Id",
    )]);
    check::<documented::QuickPay>(&[(
        400,
        r#"{"message":"Validation error","errors":{"id":["is not valid"]}}"#,
        "NotValid @id, Validation error",
    )]);
}
